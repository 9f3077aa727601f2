import { answerTo } from './context.ts';
import { defineCommand } from './definition.ts';

/** Who somebody is here, what they did and said. */
export const who = defineCommand({
  name: 'who',
  descriptions: {
    'zh-CN': '是谁，做过什么、说过什么',
    'zh-TW': '是誰，做過什麼、說過什麼',
    en: 'Who they are here, what they did and said',
  },
  options: {
    name: {
      type: 'entity',
      required: true,
      descriptions: { 'zh-CN': '人物、机构或事物的名字', 'zh-TW': '人物、機構或事物的名字', en: 'Name of a person, organisation or thing' },
    },
  },
  for: 'anyone',
  run: (context, { name }) => answerTo(context, { kind: 'who', entity: name }),
});
