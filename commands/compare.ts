import { answerTo } from './context.ts';
import { defineCommand } from './definition.ts';

/** One concept across entities. */
export const compare = defineCommand({
  name: 'compare',
  descriptions: {
    'zh-CN': '把各方的同一项数据放在一起比',
    'zh-TW': '把各方的同一項資料放在一起比',
    en: 'One figure across all who have it',
  },
  options: {
    figure: {
      type: 'concept',
      required: true,
      descriptions: {
        'zh-CN': '哪项数据，如金额、比例',
        'zh-TW': '哪項資料，如金額、比例',
        en: 'Which figure, such as an amount or a share',
      },
    },
  },
  for: 'anyone',
  run: (context, { figure }) => answerTo(context, { kind: 'compare', concept: figure }),
});
