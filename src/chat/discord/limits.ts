import { LONGEST_INPUT } from '../../../commands/typed.ts';

/** Discord's limits, as its reference has them: https://docs.discord.com/developers/components/reference */
export const LIMITS = {
  /** Characters over all texts of one message. */
  text: 4000,
  /** Components of one message, those inside others included. */
  components: 40,
  /** Bytes are not counted here but characters; what a button carries is ASCII. */
  customId: 100,
  buttonLabel: 80,
  optionLabel: 100,
  optionValue: 100,
  options: 25,
  placeholder: 150,
  buttonsInRow: 5,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  commandDescription: 100,
  /** What a person may type into a text option. Ours: no more is read. */
  typed: LONGEST_INPUT,
} as const;
