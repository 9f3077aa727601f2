/** The words by which one tells who does what to whom (`data/language/roles.yaml`), ready to be looked for in folded text. */
import type { RoleWords } from '../../../dossier/language/roles.ts';
import { follows } from './matches.ts';
import type { Token } from './tokens.ts';
import { alternatives, anyOf, inBoth } from './word-pattern.ts';

export interface RolePatterns {
  /** When something else was, said before what is told: 在乙投资之后. */
  readonly occasion: RegExp;
  /** Whether an entity is only named as whose words are asked for: “according to Acme”. */
  readonly isCited: (text: string, token: Pick<Token, 'kind' | 'start'>) => boolean;
  /** “Leases chips to B”: B receives, whatever stands between. */
  readonly receiving: RegExp;
  readonly giving: RegExp;
  /** All that stands between two of whom the first gives the second something. */
  readonly gives: RegExp;
  /** A verb in the form that says what is done to somebody. */
  readonly done: RegExp;
  /** Ends what stands before whose something is that somebody has: 甲拿了. */
  readonly having: RegExp;
  /** All that stands before whoever is given what is told of. */
  readonly givingAway: RegExp;
  /** Ends with a verb of having that says only whose something is. */
  readonly possessive: RegExp;
  /** Ends what stands between two of which the first wants something of the second. */
  readonly wantedOf: RegExp;
  readonly fronting: ReadonlySet<string>;
  /** “Who is A suing”, “who has A sued” ask for the object; “who was A sued by” does not. */
  readonly being: ReadonlySet<string>;
  readonly joining: ReadonlySet<string>;
  /** Ends what stands before a verb that something is done by. */
  readonly passive: RegExp;
  /** A verb by itself that something is done by: “sued by”. */
  readonly participle: RegExp;
  /** A verb that stands behind what somebody has, and before whoever has it. */
  readonly inverse: RegExp;
  /** All that stands between two who say the same. */
  readonly joinedInSpeech: RegExp;
  /** “Is A expected to”: somebody else expects. */
  readonly inverted: RegExp;
  readonly saidOf: RegExp;
  /** Begins what stands between one who is spoken to and what somebody else says meanwhile. */
  readonly meanwhile: RegExp;
  /** “A's part of the claim” is nothing that A claims. */
  readonly of: RegExp;
}

/** Builds the patterns, once. */
export function rolePatterns(words: RoleWords): RolePatterns {
  const { speech } = words;
  const cited = new RegExp(String.raw`(?<=(?:${inBoth(words.cited)})\s*)`, 'uy');
  return {
    occasion: new RegExp(`在[^，,。;；]{1,20}?(?:${anyOf(words.occasions)})`, 'gu'),
    isCited: (text, { kind, start }) => kind === 'entity' && follows(cited, text, start),
    receiving: new RegExp(String.raw`(?<=\b(?:${alternatives(words.receiving.en)})\s*|${alternatives(words.receiving.zh)})`, 'uy'),
    giving: new RegExp(anyOf(words.giving), 'u'),
    gives: new RegExp(`^(?:${alternatives(words.gives)})$`, 'u'),
    done: new RegExp(`ed$|^(?:${alternatives(words.participles)})$`, 'u'),
    having: new RegExp(String.raw`(?:${anyOf(words.having)})\s*$`, 'u'),
    givingAway: new RegExp(String.raw`(?:${anyOf(words.giving_away)})\s*$`, 'u'),
    possessive: new RegExp(String.raw`(?:${anyOf(words.possessive)})$`, 'u'),
    wantedOf: new RegExp(String.raw`(?:${anyOf(words.wanted_of)})\s*$`, 'u'),
    fronting: new Set(words.fronting),
    being: new Set(words.being),
    joining: new Set(words.joining),
    passive: new RegExp(`(?:${anyOf(words.passive)})[^,.;?]{0,20}$`, 'u'),
    participle: new RegExp(String.raw`(?:ed|en|${alternatives(words.participles)})\s+by\b`, 'u'),
    inverse: new RegExp(`^(?:${anyOf(words.inverse)})$`, 'u'),
    joinedInSpeech: new RegExp(String.raw`^\s*(?:[、,]|${alternatives([...speech.joined.zh, ...speech.joined.en])})\s*$`, 'u'),
    inverted: new RegExp(String.raw`(?<=(?:${anyOf(speech.inverted)})\s*)`, 'uy'),
    saidOf: new RegExp(inBoth(speech.said_of), 'u'),
    meanwhile: new RegExp(String.raw`^\s*(?:${anyOf(speech.meanwhile)})`, 'u'),
    of: new RegExp(String.raw`\bof(?: (?:${alternatives(speech.determiners)}))?\s*$`, 'u'),
  };
}
