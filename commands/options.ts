/** A command's options: how they are declared, and the types that `run` gets from the declaration. */
import type { Dossier } from '../src/dossier/dossier.ts';
import { ClaimId, ConceptId, EntityId, FactId, TopicId } from '../src/dossier/schema.ts';
import type { When } from '../src/dossier/when.ts';
import type { Localised } from './localised.ts';

/** What a value of each type is once it has been read. */
interface ValueTypes {
  readonly text: string;
  readonly fact: FactId;
  readonly claim: ClaimId;
  readonly entity: EntityId;
  readonly concept: ConceptId;
  readonly topic: TopicId;
  readonly when: When;
}

/** The types whose values are ids of the dossier. */
export type NamedType = 'fact' | 'claim' | 'entity' | 'concept' | 'topic';
export type IdOf<Type extends NamedType> = ValueTypes[Type];

interface Described {
  readonly required: boolean;
  readonly descriptions: Localised;
  /** It names a place of the chat, which a platform may offer to pick. */
  readonly place?: true;
}
export type OptionDefinition =
  | (Described & { readonly type: keyof ValueTypes })
  /** One of a few fixed values, each with its label. */
  | (Described & { readonly type: 'choice'; readonly choices: Readonly<Record<string, Localised>> });
export type OptionType = OptionDefinition['type'];

/** Options by name, in the order in which they are typed: required before optional, text last. */
export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

type ValueOf<Option> = Option extends { readonly type: 'choice'; readonly choices: infer Choices }
  ? keyof Choices & string
  : Option extends { readonly type: infer Type extends keyof ValueTypes }
    ? ValueTypes[Type]
    : never;

/** What `run` gets for these definitions: required options are there, the others may be. */
export type OptionsOf<Definitions extends OptionDefinitions> = {
  readonly [Name in keyof Definitions as Definitions[Name]['required'] extends true ? Name : never]: ValueOf<Definitions[Name]>;
} & {
  readonly [Name in keyof Definitions as Definitions[Name]['required'] extends true ? never : Name]?: ValueOf<Definitions[Name]>;
};

export type OptionValue = string | When;
/** Values that were read, by the option's name. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** Whether the values are of the types that the definitions ask for, every id stands in the dossier, and none required is missing. */
export function fit<Definitions extends OptionDefinitions>(
  dossier: Dossier,
  definitions: Definitions,
  values: OptionValues | OptionsOf<Definitions>,
): values is OptionsOf<Definitions> {
  const given: Readonly<Record<string, unknown>> = values;
  return (
    Object.keys(given).every((name) => Object.hasOwn(definitions, name)) &&
    Object.entries(definitions).every(([name, option]) =>
      given[name] === undefined ? !option.required : isOf(dossier, option, given[name]),
    )
  );
}

function isOf(dossier: Dossier, option: OptionDefinition, value: unknown): boolean {
  if (option.type === 'when') return typeof value === 'object' && value !== null && 'kind' in value;
  if (typeof value !== 'string') return false;
  if (option.type === 'text') return value.trim() !== '';
  if (option.type === 'choice') return Object.hasOwn(option.choices, value);
  return holds(dossier, option.type, value);
}

function holds(dossier: Dossier, type: NamedType, value: string): boolean {
  switch (type) {
    case 'fact':
      return has(dossier.facts, FactId.safeParse(value).data);
    case 'claim':
      return has(dossier.claims, ClaimId.safeParse(value).data);
    case 'entity':
      return has(dossier.entities, EntityId.safeParse(value).data);
    case 'concept':
      return has(dossier.concepts, ConceptId.safeParse(value).data);
    case 'topic':
      return has(dossier.topics, TopicId.safeParse(value).data);
  }
}

const has = <Id>(map: ReadonlyMap<Id, unknown>, id: Id | undefined): boolean => id !== undefined && map.has(id);
