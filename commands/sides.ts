import { answerTo } from './context.ts';
import { defineCommand } from './definition.ts';

/** Both sides of a claim next to each other; without one, of the first, which is the dispute's main one. */
export const sides = defineCommand({
  name: 'sides',
  descriptions: { 'zh-CN': '并列双方的说法', 'zh-TW': '並列雙方的說法', en: 'Both sides next to each other' },
  options: {
    claim: {
      type: 'claim',
      required: false,
      descriptions: {
        'zh-CN': '哪一项诉求；不填则为主要的一项',
        'zh-TW': '哪一項訴求；不填則為主要的一項',
        en: 'Which claim; leave out for the main one',
      },
    },
  },
  for: 'anyone',
  run(context, options) {
    const [main] = context.dossier.claims.keys();
    const claim = options.claim ?? main;
    return answerTo(context, claim === undefined ? { kind: 'claims' } : { kind: 'sides', claim });
  },
});
