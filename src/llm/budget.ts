/** How much may be asked of a language model in a day (UTC), in calls and in tokens: by one person, in one chat, and by all together. */

export interface Allowance {
  readonly calls: number;
  readonly tokens: number;
}

export interface Allowances {
  readonly person: Allowance;
  readonly chat: Allowance;
  readonly day: Allowance;
}

/** Who asks, and where; a private chat has no chat of its own. */
export interface Payer {
  readonly person: string;
  readonly chat: string | undefined;
}

/** What all have used of a day, over restarts and processes. What cannot be read counts as nothing: this process goes on counting for itself. */
export interface DayLedger {
  read(day: string): Promise<Allowance>;
  add(day: string, used: Allowance): Promise<void>;
}

export interface Reservation {
  /** What the call took in the end. */
  settle(tokens: number): Promise<void>;
  /** There was no call after all. */
  cancel(): void;
}

export interface Budget {
  /** Takes a call of about so many tokens; or whose allowance is used up. */
  reserve(payer: Payer, tokens: number): Promise<Reservation | 'person' | 'chat' | 'day'>;
}

interface Used {
  calls: number;
  tokens: number;
}

/** Makes it. `now` is the time of day in milliseconds since 1970. */
export function createBudget(allowances: Allowances, ledger: DayLedger, now: () => number = Date.now): Budget {
  let day = '';
  let used = new Map<string, Used>();
  const usedBy = (key: string): Used => {
    const found = used.get(key) ?? { calls: 0, tokens: 0 };
    used.set(key, found);
    return found;
  };
  const fits = ({ calls, tokens }: Allowance, most: Allowance, wanted: number): boolean =>
    calls < most.calls && tokens + wanted <= most.tokens;
  return {
    async reserve({ person, chat }, tokens) {
      const today = new Date(now()).toISOString().slice(0, 10);
      if (today !== day) {
        day = today;
        used = new Map();
      }
      const before = await ledger.read(today);
      const own = usedBy('');
      // Others may have used more than this process knows; and this one more than is written yet.
      const all = { calls: Math.max(before.calls, own.calls), tokens: Math.max(before.tokens, own.tokens) };
      const payers = [
        { name: 'person', key: `p ${person}` },
        ...(chat === undefined ? [] : [{ name: 'chat', key: `c ${chat}` } as const]),
      ] as const;
      for (const { name, key } of payers) if (!fits(usedBy(key), allowances[name], tokens)) return name;
      if (!fits(all, allowances.day, tokens)) return 'day';
      const paying = [own, ...payers.map(({ key }) => usedBy(key))];
      for (const one of paying) {
        one.calls += 1;
        one.tokens += tokens;
      }
      return {
        cancel() {
          for (const one of paying) {
            one.calls -= 1;
            one.tokens -= tokens;
          }
        },
        async settle(taken) {
          for (const one of paying) one.tokens += taken - tokens;
          await ledger.add(today, { calls: 1, tokens: taken });
        },
      };
    },
  };
}

/** A ledger of this process alone. */
export function processLedger(): DayLedger {
  const days = new Map<string, Used>();
  return {
    read: async (day) => days.get(day) ?? { calls: 0, tokens: 0 },
    async add(day, { calls, tokens }) {
      const before = days.get(day) ?? { calls: 0, tokens: 0 };
      days.clear();
      days.set(day, { calls: before.calls + calls, tokens: before.tokens + tokens });
    },
  };
}
