/** A few questions that everybody in a crowd asks, answered and not: understood once and then known. */
export const EVERYBODY_ASKS: readonly string[] = [
  '马斯克要多少钱',
  'When did Musk sue OpenAI?',
  'Who is the judge?',
  'OpenAI的估值是多少',
  'What does OpenAI say to the lawsuit?',
  'ChatGPT有多少周活跃用户',
  'When will OpenAI be profitable?',
  '微软怎么回应',
  'What is the weather today?',
  'xAI估值',
  'When is the trial?',
  '什麼時候開庭',
];
