/** Whether the statements that people make about facts hold together: none stands twice, and none is right in one place and wrong in another. */
import type { DossierFiles } from './files.ts';
import { placedWhole } from './source-location.ts';
import { placeText } from './problem.ts';
import type { Problem } from './problem.ts';
import { LANGUAGES } from './schema.ts';
import { STATED } from './schema/fact-files.ts';

/** Every problem with the statements of a dossier. */
export function statementsChecked(files: DossierFiles): Problem[] {
  const first = new Map<string, { readonly verdict: string; readonly where: string }>();
  return files.facts.flatMap(placedWhole).flatMap(({ value: { stated }, at }) =>
    STATED.flatMap((verdict) =>
      LANGUAGES.flatMap((language) =>
        stated[verdict][language].flatMap((text, index): Problem[] => {
          const place = at('stated', verdict, language, index);
          const before = first.get(text);
          if (before === undefined) {
            first.set(text, { verdict, where: placeText(place) });
            return [];
          }
          const message =
            before.verdict === verdict
              ? `“${text}” is there twice (${before.where}): take one of them out`
              : `“${text}” is ${verdict} here and ${before.verdict} elsewhere (${before.where}): take it out of one of them`;
          return [{ ...place, message }];
        }),
      ),
    ),
  );
}
