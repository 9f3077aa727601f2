import { answerTo } from './context.ts';
import { defineCommand } from './definition.ts';

/** Sayings and forecasts, attributed; by a speaker, on a topic, or all. */
export const said = defineCommand({
  name: 'said',
  descriptions: { 'zh-CN': '谁说过什么、预测过什么', 'zh-TW': '誰說過什麼、預測過什麼', en: 'Who said and forecast what' },
  options: {
    speaker: {
      type: 'entity',
      required: false,
      descriptions: { 'zh-CN': '谁说的', 'zh-TW': '誰說的', en: 'Who said it' },
    },
    topic: {
      type: 'topic',
      required: false,
      descriptions: { 'zh-CN': '关于哪个主题', 'zh-TW': '關於哪個主題', en: 'On which topic' },
    },
  },
  for: 'anyone',
  run: (context, { speaker, topic }) =>
    answerTo(context, { kind: 'said', ...(speaker !== undefined && { speaker }), ...(topic !== undefined && { topic }) }),
});
