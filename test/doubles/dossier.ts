/** A small invented dispute for tests: Vera Lind sues Cloudloaf and Northmill over a bread recipe. Small enough to know by heart. */
import type { DossierFact, TaughtDossier } from '../../src/dossier/dossier.ts';
import { ClaimId, ConceptId, EntityId, Fact, FactId, FILES, SourceId, TopicId } from '../../src/dossier/schema.ts';

const head = {
  id: 'bread-dispute',
  title: { zh: '林德诉云面包和北磨案', en: 'Lind v. Cloudloaf and Northmill' },
  about: { zh: '林德为一份酸面包配方起诉云面包和北磨。', en: 'Vera Lind sues Cloudloaf and Northmill over a sourdough recipe.' },
  most_asked: ['damages-total', 'trial-date'],
  summary: ['lind-sues', 'damages-total', 'trial-date', 'cloudloaf-answer', 'cloudloaf-valuation', 'crustco-valuation'],
};

const paragraph = (number: number): object => ({
  number,
  section: 1,
  kind: 'factual',
  sha256: String(number).padStart(64, '0'),
});

const sources = [
  {
    id: 'bakers-weekly',
    title: { zh: '酸面包之争', en: 'The sourdough war' },
    byline: { zh: '面包周刊', en: 'Bakers Weekly' },
    published: '2031-05-20',
    language: 'en',
    paragraphs: Array.from({ length: 12 }, (_, index) => paragraph(index + 1)),
  },
];

const brief = { zh: '案中的一方。', en: 'One of those in the case.' };
const entities = [
  {
    id: 'lind',
    kind: 'person',
    names: { zh: '林德', en: 'Vera Lind' },
    aliases: { zh: ['薇拉·林德', '老林'], en: ['Lind', 'Vera', 'the baker'] },
    brief,
    paragraphs: [1],
  },
  {
    id: 'cloudloaf',
    kind: 'organisation',
    names: { zh: '云面包', en: 'Cloudloaf' },
    aliases: { zh: ['云面包公司'], en: ['Cloud Loaf', 'CLF'] },
    brief,
    paragraphs: [1],
  },
  {
    id: 'northmill',
    kind: 'organisation',
    names: { zh: '北磨', en: 'Northmill' },
    aliases: { zh: ['磨坊巨头'], en: ['the mill', 'North Mill Inc'] },
    brief,
    paragraphs: [1],
  },
  {
    id: 'loafbot',
    kind: 'product',
    names: { zh: '面包机器人', en: 'Loafbot' },
    aliases: { zh: [], en: ['loaf bot'] },
    belongs_to: 'cloudloaf',
    brief,
    paragraphs: [5],
  },
  {
    id: 'crustco',
    kind: 'organisation',
    names: { zh: '脆壳', en: 'CrustCo' },
    aliases: { zh: ['林德的公司'], en: ["Lind's company"] },
    belongs_to: 'lind',
    brief,
    paragraphs: [6],
  },
  { id: 'gazette', kind: 'outlet', names: { zh: '晨报', en: 'The Gazette' }, aliases: { zh: [], en: ['Gazette'] }, brief, paragraphs: [7] },
  { id: 'harbour-court', kind: 'court', names: { zh: '海港法院', en: 'Harbour Court' }, brief, paragraphs: [3] },
  { id: 'oldoven', kind: 'organisation', names: { zh: '老炉', en: 'Oldoven' }, brief, paragraphs: [8] },
];

const concepts = [
  {
    id: 'sue',
    label: { zh: '起诉', en: 'lawsuit' },
    terms: { zh: ['告', '官司'], en: ['sue', 'suit', 'case'] },
    relation: { from: 'plaintiff', to: 'defendant' },
  },
  {
    id: 'damages-sought',
    label: { zh: '索赔金额', en: 'damages sought' },
    terms: { zh: ['索赔', '赔偿'], en: ['damages', 'compensation', 'money'] },
    measure: 'USD',
    relation: { from: 'plaintiff', to: 'defendant' },
  },
  { id: 'trial-date', label: { zh: '开庭时间', en: 'trial date' }, terms: { zh: ['开庭'], en: ['trial', 'hearing'] } },
  {
    id: 'valuation',
    label: { zh: '估值', en: 'valuation' },
    terms: { zh: ['值多少钱', '身价'], en: ['worth', 'value', 'money'] },
    measure: 'USD',
  },
  {
    id: 'weekly-users',
    label: { zh: '周活跃用户', en: 'weekly users' },
    terms: { zh: ['用户数'], en: ['users', 'user count'] },
    measure: 'people',
  },
  {
    id: 'stake',
    label: { zh: '持股', en: 'stake' },
    terms: { zh: ['股份'], en: ['share'] },
    measure: 'percent',
    relation: { from: 'holder', to: 'held' },
  },
  { id: 'profit-date', label: { zh: '盈利时间', en: 'profit date' }, terms: { zh: ['盈利'], en: ['profitable', 'break even'] } },
  { id: 'founding', label: { zh: '创立', en: 'founding' }, terms: { zh: ['成立'], en: ['founded', 'start'] } },
  {
    id: 'quarrel',
    label: { zh: '争吵', en: 'quarrel' },
    terms: { zh: ['骂'], en: ['insult'] },
    relation: { from: 'critic', to: 'target' },
  },
  { id: 'bakeries', label: { zh: '门店数', en: 'number of bakeries' }, terms: { zh: ['门店'], en: ['shops'] }, measure: 'centres' },
];

const topics = [
  { id: 'lawsuit', label: { zh: '诉讼', en: 'The lawsuit' } },
  { id: 'business', label: { zh: '生意', en: 'Business' } },
  { id: 'words', label: { zh: '言论', en: 'Words' } },
];

const claims = [
  {
    id: 'recipe-2031',
    label: { zh: '2031年的配方索赔', en: 'The recipe claim of 2031' },
    terms: { zh: ['配方案'], en: ['recipe suit', 'present claim'] },
    by: ['lind'],
    against: ['cloudloaf', 'northmill'],
    when: '2031-03',
    alleges: ['lind-sues', 'recipe-taken'],
    seeks: ['damages-total', 'damages-cloudloaf', 'damages-northmill'],
    basis: ['lind-founded'],
    answers: ['cloudloaf-answer'],
    outcome: ['trial-date'],
  },
  {
    id: 'name-2029',
    label: { zh: '2029年的商号诉讼', en: 'The name suit of 2029' },
    terms: { zh: ['第一次官司'], en: ['first suit'] },
    by: ['lind'],
    against: ['cloudloaf'],
    when: '2029',
    alleges: ['suit-2029'],
  },
];

const text = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });
const facts: Record<'lawsuit' | 'business' | 'words', object[]> = {
  lawsuit: [
    {
      id: 'lind-sues',
      text: text('林德于2031年3月起诉云面包和北磨。', 'Vera Lind sued Cloudloaf and Northmill in March 2031.'),
      status: 'stated',
      about: { lind: 'plaintiff', cloudloaf: 'defendant', northmill: 'defendant' },
      concepts: ['sue'],
      when: '2031-03',
      paragraphs: [1],
    },
    {
      id: 'recipe-taken',
      text: text('林德称云面包拿走了她的配方。', 'Lind alleges that Cloudloaf took her recipe.'),
      status: 'alleged',
      speaker: 'lind',
      about: { lind: 'plaintiff', cloudloaf: 'defendant' },
      concepts: ['sue'],
      paragraphs: [2],
    },
    {
      id: 'damages-total',
      text: text('林德索赔60亿至90亿美元。', 'Lind asks for US$6–9 billion in damages.'),
      status: 'alleged',
      speaker: 'lind',
      about: { lind: 'plaintiff', cloudloaf: 'defendant', northmill: 'defendant' },
      concepts: ['damages-sought'],
      when: '2031-03',
      figures: [{ concept: 'damages-sought', of: ['cloudloaf', 'northmill'], value: [6e9, 9e9], unit: 'USD' }],
      paragraphs: [2, 3],
    },
    {
      id: 'damages-cloudloaf',
      text: text('其中云面包40亿至60亿美元。', 'Of that Cloudloaf is to pay US$4–6 billion.'),
      status: 'alleged',
      speaker: 'lind',
      about: { lind: 'plaintiff', cloudloaf: 'defendant' },
      concepts: ['damages-sought'],
      figures: [{ concept: 'damages-sought', of: ['cloudloaf'], value: [4e9, 6e9], unit: 'USD' }],
      paragraphs: [3],
    },
    {
      id: 'damages-northmill',
      text: text('其中北磨20亿至30亿美元。', 'Of that Northmill is to pay US$2–3 billion.'),
      status: 'alleged',
      speaker: 'lind',
      about: { lind: 'plaintiff', northmill: 'defendant' },
      concepts: ['damages-sought'],
      figures: [{ concept: 'damages-sought', of: ['northmill'], value: [2e9, 3e9], unit: 'USD' }],
      paragraphs: [3],
    },
    {
      id: 'trial-date',
      text: text('案件将于2032年4月下旬在海港法院开庭。', 'The case goes to trial at Harbour Court in late April 2032.'),
      status: 'stated',
      about: { 'harbour-court': 'subject', lind: 'mentioned' },
      concepts: ['trial-date', 'sue'],
      when: '2032-04-late',
      paragraphs: [3],
    },
    {
      id: 'suit-2029',
      text: text('林德2029年曾为商号起诉云面包。', 'Lind sued Cloudloaf over its name in 2029.'),
      status: 'stated',
      about: { lind: 'plaintiff', cloudloaf: 'defendant' },
      concepts: ['sue'],
      when: '2029',
      paragraphs: [4],
    },
  ],
  business: [
    {
      id: 'lind-founded',
      text: text('林德于2019年6月与人创立云面包。', 'Lind helped to found Cloudloaf in June 2019.'),
      status: 'stated',
      about: { lind: 'founder', cloudloaf: 'subject' },
      concepts: ['founding'],
      when: '2019-06',
      paragraphs: [4],
    },
    {
      id: 'cloudloaf-valuation',
      text: text('云面包估值约500亿美元。', 'Cloudloaf is valued at about US$50 billion.'),
      status: 'reported',
      speaker: 'gazette',
      about: { cloudloaf: 'subject', crustco: 'mentioned' },
      concepts: ['valuation'],
      figures: [{ concept: 'valuation', of: ['cloudloaf'], value: 50e9, unit: 'USD', is: 'about', as_of: '2031-05' }],
      paragraphs: [6],
      disagrees: [{ with: ['cloudloaf-forecast'], note: text('两个估值时间不同。', 'The two valuations are of different times.') }],
    },
    {
      id: 'cloudloaf-forecast',
      text: text('晨报预计云面包融资后估值最高830亿美元。', 'The Gazette forecasts up to US$83 billion for Cloudloaf after the round.'),
      status: 'forecast',
      speaker: 'gazette',
      about: { cloudloaf: 'subject' },
      concepts: ['valuation'],
      when: '2031-Q4',
      figures: [{ concept: 'valuation', of: ['cloudloaf'], value: 83e9, unit: 'USD', is: 'at-most', as_of: '2031-Q4' }],
      paragraphs: [6],
    },
    {
      id: 'crustco-valuation',
      text: text('脆壳估值250亿美元。', 'CrustCo is valued at US$25 billion.'),
      status: 'stated',
      about: { crustco: 'subject' },
      concepts: ['valuation'],
      figures: [{ concept: 'valuation', of: ['crustco'], value: 25e9, unit: 'USD', as_of: '2031-05' }],
      paragraphs: [6],
    },
    {
      id: 'loafbot-users',
      text: text('面包机器人每周有超过800万用户。', 'Loafbot has over 8 million weekly users.'),
      status: 'stated',
      about: { loafbot: 'subject', crustco: 'mentioned' },
      concepts: ['weekly-users'],
      figures: [{ concept: 'weekly-users', of: ['loafbot'], value: 8e6, unit: 'people', is: 'over' }],
      paragraphs: [5],
    },
    {
      id: 'northmill-stake',
      text: text('北磨持有云面包27%的股份。', 'Northmill holds 27% of Cloudloaf.'),
      status: 'stated',
      about: { northmill: 'holder', cloudloaf: 'held' },
      concepts: ['stake'],
      figures: [{ concept: 'stake', of: ['northmill'], value: 27, unit: 'percent' }],
      paragraphs: [7],
    },
    {
      id: 'cloudloaf-profit',
      text: text('云面包预计2034年前盈利。', 'Cloudloaf expects to be profitable before 2034.'),
      status: 'forecast',
      speaker: 'cloudloaf',
      about: { cloudloaf: 'subject' },
      concepts: ['profit-date'],
      when: 'before 2034',
      paragraphs: [8],
    },
    {
      id: 'oldoven-bakeries',
      text: text('老炉有数十家门店。', 'Oldoven has dozens of bakeries.'),
      status: 'stated',
      about: { oldoven: 'subject' },
      concepts: ['bakeries'],
      when: '2031',
      figures: [{ concept: 'bakeries', of: ['oldoven'], words: text('数十家', 'dozens'), unit: 'centres' }],
      paragraphs: [8],
    },
  ],
  words: [
    {
      id: 'lind-insult',
      text: text('林德在2031年5月2日称云面包的面包是空气。', "On 2 May 2031 Lind said that Cloudloaf's bread is air."),
      status: 'said',
      speaker: 'lind',
      about: { lind: 'critic', cloudloaf: 'target' },
      concepts: ['quarrel'],
      when: '2031-05-02',
      paragraphs: [9],
    },
    {
      id: 'cloudloaf-answer',
      text: text('云面包称这起诉讼是骚扰。', 'Cloudloaf says that the suit is harassment.'),
      status: 'said',
      speaker: 'cloudloaf',
      via: 'gazette',
      about: { cloudloaf: 'critic', lind: 'target' },
      concepts: ['quarrel', 'sue'],
      when: '2031-05',
      paragraphs: [10],
    },
    {
      id: 'author-doubt',
      text: text('作者认为双方都会受损。', 'The author thinks that both sides will be hurt.'),
      status: 'analysis',
      about: { lind: 'mentioned', cloudloaf: 'mentioned' },
      concepts: ['quarrel'],
      paragraphs: [11],
    },
  ],
};

const byId = <Id, Value extends { readonly id: Id }>(values: readonly Value[]): Map<Id, Value> =>
  new Map(values.map((value) => [value.id, value]));

function placedFacts(): DossierFact[] {
  const source = SourceId.parse('bakers-weekly');
  return Object.entries(facts).flatMap(([topic, list]) =>
    Fact.array()
      .parse(list)
      .map((one: Fact): DossierFact => ({ ...one, topic: TopicId.parse(topic), source, measured: one.figures })),
  );
}

/** The invented dispute as a dossier in memory, made through the real schema. */
export const dispute: TaughtDossier = {
  head: FILES.dossier.parse(head),
  sources: byId(FILES.source.parse(sources)),
  entities: byId(FILES.entities.parse(entities)),
  concepts: byId(FILES.concepts.parse(concepts)),
  topics: byId(FILES.topics.parse(topics)),
  claims: byId(FILES.claims.parse(claims)),
  facts: byId(placedFacts()),
  examples: [],
  gaps: new Map(),
};

/** Ids of the dispute, branded. Each throws when the text is no id. */
export const fact = (id: string): FactId => FactId.parse(id);
export const entity = (id: string): EntityId => EntityId.parse(id);
export const concept = (id: string): ConceptId => ConceptId.parse(id);
export const topic = (id: string): TopicId => TopicId.parse(id);
export const claim = (id: string): ClaimId => ClaimId.parse(id);
