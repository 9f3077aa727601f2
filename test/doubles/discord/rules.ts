/** Our own rules for what goes out to Discord: what its schemas leave open, its reference forbids, and Exhibit promises. */

/** A JSON object that is looked into without trust. */
export type Json = Readonly<Record<string, unknown>>;
export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

const V2 = 1 << 15;
const ROW = 1;
const BUTTON = 2;
const SELECT = 3;
const TEXT = 10;
const V2_TYPES: ReadonlySet<number> = new Set([9, TEXT, 11, 12, 13, 14, 17]);
const LINK = 5;

/** Every component, those inside others too. */
export function componentsIn(value: unknown): Json[] {
  return listOf(value).flatMap((component) => [
    component,
    ...componentsIn(component['components']),
    ...componentsIn([component['accessory']]),
  ]);
}

/** https://docs.discord.com/developers/components/reference and /resources/message */
function messageFaults(body: Json): string[] {
  const faults: string[] = [];
  const components = componentsIn(body['components']);
  const flags = Number.isNaN(numberOf(body['flags'])) ? 0 : numberOf(body['flags']);
  const content = textOf(body['content']);
  const typeOf = (component: Json): number => numberOf(component['type']);
  if ((flags & V2) !== 0 && (content !== '' || listOf(body['embeds']).length > 0))
    faults.push('the V2 flag together with content or embeds');
  if ((flags & V2) === 0 && components.some((component) => V2_TYPES.has(typeOf(component)))) faults.push('V2 components without the flag');
  if (components.length > 40) faults.push(`${components.length} components`);
  const texts = components.filter((component) => typeOf(component) === TEXT).map((component) => textOf(component['content']));
  const letters = texts.join('').length;
  if (letters > 4000) faults.push(`${letters} characters of text`);
  if (texts.some((text) => text.trim() === '')) faults.push('an empty text');
  if (content.length > 2000) faults.push(`${content.length} characters of content`);
  if (content === '' && components.length === 0 && listOf(body['embeds']).length === 0) faults.push('an empty message');
  if (JSON.stringify(listOf(body['embeds'])).length > 6000) faults.push('more than 6000 characters of embeds');
  const ids = components.map((component) => textOf(component['custom_id'])).filter((id) => id !== '');
  if (new Set(ids).size !== ids.length) faults.push('a custom_id twice');
  if (ids.some((id) => id.length > 100)) faults.push('a custom_id over 100 characters');
  for (const component of components) faults.push(...componentFaults(component, typeOf(component)));
  const mentions = body['allowed_mentions'];
  if (!isJson(mentions) || !Array.isArray(mentions['parse']) || mentions['parse'].length > 0) faults.push('mentions are not denied');
  if (isJson(mentions) && mentions['replied_user'] === true) faults.push('the one replied to would be pinged');
  return faults;
}

function componentFaults(component: Json, type: number): string[] {
  const inside = listOf(component['components']);
  if (type === ROW) {
    const menus = inside.filter((one) => one['type'] !== BUTTON).length;
    return inside.length === 0 || inside.length > 5 || (menus > 0 && inside.length > 1) ? ['a row with too much or nothing in it'] : [];
  }
  if (type === BUTTON) {
    const link = component['style'] === LINK;
    const label = textOf(component['label']);
    return [
      ...(link === (component['url'] === undefined) ? ['a link button without url, or another with one'] : []),
      ...(link === (component['custom_id'] !== undefined) ? ['a button without custom_id, or a link with one'] : []),
      ...(label.length > 80 || (label === '' && component['emoji'] === undefined) ? ['a button without a label, or with one over 80'] : []),
    ];
  }
  if (type === SELECT) {
    const options = listOf(component['options']);
    const values = options.map((option) => textOf(option['value']));
    return [
      ...(options.length === 0 || options.length > 25 ? [`a menu of ${options.length} options`] : []),
      ...(new Set(values).size === values.length ? [] : ['an option twice']),
      ...(options.some((option) => textOf(option['label']).length > 100 || textOf(option['label']) === '') ? ['an option’s label'] : []),
      ...(values.some((value) => value.length > 100 || value === '') ? ['an option’s value'] : []),
      ...(textOf(component['placeholder']).length > 150 ? ['a placeholder over 150'] : []),
    ];
  }
  return [];
}

/** https://docs.discord.com/developers/reference#locales */
const LOCALES: ReadonlySet<string> = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(' '),
);
const NAME = /^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u;

function localeFaults(value: unknown, longest: number, where: string): string[] {
  if (value === undefined || value === null) return [];
  if (!isJson(value)) return [`${where}: localisations are no object`];
  return Object.entries(value).flatMap(([locale, words]) => [
    ...(LOCALES.has(locale) ? [] : [`${where}: unknown locale ${locale}`]),
    ...(textOf(words) === '' || textOf(words).length > longest ? [`${where}: words for ${locale}`] : []),
  ]);
}

function optionFaults(options: readonly Json[], where: string): string[] {
  const required = options.map((option) => option['required'] === true);
  return [
    ...(options.length > 25 ? [`${where}: ${options.length} options`] : []),
    ...(required.some((one, place) => one && required.slice(0, place).includes(false))
      ? [`${where}: a required option after another`]
      : []),
    ...options.flatMap((option) => {
      const name = textOf(option['name']);
      const choices = listOf(option['choices']);
      return [
        ...(NAME.test(name) ? [] : [`${where}: option ${name}`]),
        ...describedFaults(option, `${where} ${name}`),
        ...(choices.length > 25 ? [`${where} ${name}: ${choices.length} choices`] : []),
        ...(choices.length > 0 && option['autocomplete'] === true ? [`${where} ${name}: choices and autocomplete`] : []),
        ...choices.flatMap((choice) => [
          ...(textOf(choice['name']) === '' || textOf(choice['name']).length > 100 ? [`${where} ${name}: a choice’s name`] : []),
          ...localeFaults(choice['name_localizations'], 100, `${where} ${name}`),
        ]),
      ];
    }),
  ];
}

const describedFaults = (one: Json, where: string): string[] => [
  ...(textOf(one['description']) === '' || textOf(one['description']).length > 100 ? [`${where}: description`] : []),
  ...localeFaults(one['description_localizations'], 100, where),
];

/** https://docs.discord.com/developers/interactions/application-commands */
function commandFaults(command: Json): string[] {
  const name = textOf(command['name']);
  const slash = command['type'] === undefined || command['type'] === 1;
  return [
    ...(slash ? (NAME.test(name) ? [] : [`command ${name}`]) : name === '' || name.length > 32 ? [`menu entry ${name}`] : []),
    ...(slash ? describedFaults(command, name) : command['description'] === undefined ? [] : [`${name}: a menu entry has no description`]),
    ...localeFaults(command['name_localizations'], 32, name),
    ...(slash ? optionFaults(listOf(command['options']), name) : []),
    ...(Array.isArray(command['contexts']) ? [] : [`${name}: contexts are left to Discord`]),
    ...(Array.isArray(command['integration_types']) ? [] : [`${name}: integration types are left to Discord`]),
  ];
}

function commandListFaults(body: unknown): string[] {
  const list = listOf(body);
  const names = list.map((command) => `${textOf(command['name'])} ${String(command['type'])}`);
  return [...list.flatMap(commandFaults), ...(new Set(names).size === names.length ? [] : ['a command twice'])];
}

/** What is wrong with a call; nothing where all is well. */
export function faultsOf(method: string, path: string, body: unknown): string[] {
  if (method === 'PUT' && path.endsWith('/commands')) return commandListFaults(body);
  if (path.endsWith('/callback') && isJson(body)) {
    const data = body['data'];
    if (body['type'] === 8 && isJson(data)) return choiceFaults(listOf(data['choices']));
    return (body['type'] === 4 || body['type'] === 7) && isJson(data) ? messageFaults(data) : [];
  }
  const message =
    (method === 'POST' && /\/messages$|^\/webhooks\/\d+\/[^/]+$/u.test(path)) || (method === 'PATCH' && /\/messages\//u.test(path));
  return message && isJson(body) ? messageFaults(body) : [];
}

const choiceFaults = (choices: readonly Json[]): string[] => [
  ...(choices.length > 25 ? [`${choices.length} suggestions`] : []),
  ...choices.flatMap((choice) => {
    const [name, value] = [textOf(choice['name']), textOf(choice['value'])];
    return name === '' || name.length > 100 || value === '' || value.length > 100 ? [`a suggestion: ${name}`] : [];
  }),
];
