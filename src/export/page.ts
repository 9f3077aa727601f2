/** The record as one page that needs nothing else: readable on a phone, every fact with a place of its own that one can link to. */
import { execute } from '../answer/execute.ts';
import type { Dossier, DossierFact } from '../dossier/dossier.ts';
import { sourceOf } from '../dossier/dossier.ts';
import type { Bilingual } from '../dossier/schema.ts';
import { sourceLine } from '../reply/cite.ts';
import { formatTime } from '../reply/date.ts';
import type { Voice } from '../reply/draft.ts';
import { factLine } from '../reply/lines.ts';
import { disagreements, remarks } from '../reply/notes.ts';
import { render } from '../reply/render.ts';
import { REPLY_LANGUAGES } from '../reply/reply.ts';
import type { Chart, Line, Reply, ReplyLanguage } from '../reply/reply.ts';
import { factAnchor, topicAnchor } from '../reply/site.ts';
import { inLanguage, toTraditional } from '../reply/traditional.ts';
import { dataLanguage, OWN_NAMES, WORDS } from '../reply/words.ts';
import { Html, html } from './markup.ts';
import { SCRIPT, STYLE } from './page-look.ts';
import { NO_ADVICE } from './record.ts';

const PAGE = {
  search: { zh: '搜索', en: 'Search' },
  none: { zh: '没有这样的事实。', en: 'There is no such fact.' },
  sources: { zh: '来源', en: 'Sources' },
  claims: { zh: '诉求', en: 'Claims' },
  figures: { zh: '数据', en: 'Figures' },
} as const satisfies Record<string, Bilingual>;

/** Something in every language; one of them is shown. */
const inEach = (say: (language: ReplyLanguage) => Html | string, tag: 'span' | 'div' = 'span'): Html[] =>
  REPLY_LANGUAGES.map((language) => {
    const said = say(language);
    return tag === 'span'
      ? html`<span data-in="${language}" lang="${language}">${said}</span>`
      : html`<div data-in="${language}" lang="${language}">${said}</div>`;
  });
const each = (text: Bilingual): Html[] => inEach((language) => inLanguage(language, text));

const voiceIn = (dossier: Dossier, language: ReplyLanguage): Voice => {
  const data = dataLanguage(language);
  return { dossier, language: data, words: WORDS[data] };
};
/** What is said in the words of the data, in the script of the reader. */
const scripted = (language: ReplyLanguage, text: string): string => (language === 'zh-Hant' ? toTraditional(text) : text);

function factBlock(fact: DossierFact, dossier: Dossier): Html {
  const told = (language: ReplyLanguage): Html => {
    const voice = voiceIn(dossier, language);
    const line = factLine(fact, voice);
    const said = line.kind === 'fact' ? line.attribution : undefined;
    const notes = [...disagreements([fact], voice), ...remarks([fact], voice)];
    const place = sourceLine([{ source: sourceOf(dossier, fact), paragraphs: fact.paragraphs }], voice) ?? '';
    return html`<p>${scripted(language, fact.text[voice.language])}</p>
      ${said === undefined ? undefined : html`<p class="said">${scripted(language, said)}</p>`}
      ${notes.map((note) => html`<p class="note">${scripted(language, note)}</p>`)}
      <p class="place">${scripted(language, place)}</p>`;
  };
  const anchor = factAnchor(fact.id);
  return html`<article class="fact" id="${anchor}">${inEach(told, 'div')}<a class="place" href="#${anchor}">#${fact.id}</a></article> `;
}

/** The bars of a chart; what they show stands beside them in words. */
function chartBlock({ bars }: Chart): Html {
  const ends = bars.flatMap(({ low, high }) => [Math.abs(Number(low)), Math.abs(Number(high))]);
  const most = Math.max(...ends, 1);
  const wide = (value: string): string => `${((Math.abs(Number(value)) / most) * 100).toFixed(1)}%`;
  return html`<ul>
    ${bars.map(
      ({ label, amount, said, low, high, forecast = false }) =>
        html`<li>
          <div class="row"><span>${label}</span><strong>${amount}</strong></div>
          <div class="track${forecast ? ' forecast' : ''}" aria-hidden="true">
            <i class="far" style="width:${wide(high)}"></i><i class="near" style="width:${wide(low)}"></i>
          </div>
          ${said === undefined ? undefined : html`<span class="said">${said}</span>`}
        </li>`,
    )}
  </ul>`;
}

function lineBlock(line: Line): Html {
  switch (line.kind) {
    case 'heading':
      return html`<h4>${line.text}</h4>`;
    case 'text':
    case 'code':
      return html`<p>${line.text}</p>`;
    case 'fact':
      return html`<p>
        <a href="#${factAnchor(line.fact)}">${line.text}</a
        >${line.attribution === undefined ? undefined : html` <span class="said">${line.attribution}</span>`}
      </p>`;
    case 'figure':
      return html`<p>${line.label} <strong>${line.amount}</strong></p>`;
  }
}

const replyBlock = ({ title, lead, lines, notes, source, chart }: Reply, bare = false): Html =>
  html`${title === undefined ? undefined : html`<h3>${title}</h3>`}${lead === undefined ? undefined : html`<p>${lead}</p>`}
  ${chart === undefined ? undefined : html`<div class="chart">${chartBlock(chart)}</div>`}
  ${bare ? undefined : lines.map(lineBlock)}${notes.map((note) => html`<p class="note">${note}</p>`)}
  ${source === undefined ? undefined : html`<p class="place">${source}</p>`}`;

/** The page. */
export function pageOf(dossier: Dossier): string {
  const { head, sources, topics, facts, claims, concepts } = dossier;
  const inTopics = [...topics.values()]
    .map(({ id, label }) => ({ id, label, own: [...facts.values()].filter(({ topic }) => topic === id) }))
    .filter(({ own }) => own.length > 0);
  const compared = [...concepts.keys()]
    .map((concept) => execute(dossier, { kind: 'compare', concept }))
    .filter((answer) => render(dossier, answer, 'en').chart !== undefined);
  const whole = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none';style-src 'unsafe-inline';script-src 'unsafe-inline';base-uri 'none';form-action 'none'"
        />
        <meta name="description" content="${head.about.en}" />
        <title>${head.title.en} · ${head.title.zh}</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <header>
          <h1>${each(head.title)}</h1>
          <p>${each(head.about)}</p>
          <p class="said">${each(NO_ADVICE)}</p>
        </header>
        <div class="bar">
          <input
            id="search"
            type="search"
            aria-label="${PAGE.search.en} · ${PAGE.search.zh}"
            placeholder="${PAGE.search.en} · ${PAGE.search.zh}"
          />
          ${REPLY_LANGUAGES.map((language) => html`<button type="button" data-choose="${language}" lang="${language}">${OWN_NAMES[language]}</button>`)}
        </div>
        <nav>
          ${inTopics.map(({ id, label }) => html`<a href="#${topicAnchor(id)}">${each(label)}</a> `)}<a href="#claims"
            >${each(PAGE.claims)}</a
          >
          <a href="#figures">${each(PAGE.figures)}</a> <a href="#sources">${each(PAGE.sources)}</a>
        </nav>
        <main>
          <section>
            ${inEach((language) => replyBlock(render(dossier, execute(dossier, { kind: 'summary', length: 'short' }), language)), 'div')}
          </section>
          <p id="none" hidden>${each(PAGE.none)}</p>
          ${inTopics.map(
            ({ id, label, own }) =>
              html`<section class="topic" id="${topicAnchor(id)}">
                <h2>${each(label)}</h2>
                ${own.map((fact) => factBlock(fact, dossier))}
              </section>`,
          )}
          <section id="claims">
            <h2>${each(PAGE.claims)}</h2>
            ${[...claims.keys()].map((claim) => html`<div>${inEach((language) => replyBlock(render(dossier, execute(dossier, { kind: 'claim', claim }), language)), 'div')}</div>`)}
          </section>
          <section id="figures">
            <h2>${each(PAGE.figures)}</h2>
            ${compared.map((answer) => html`<div>${inEach((language) => replyBlock(render(dossier, answer, language), true), 'div')}</div>`)}
          </section>
          <section id="sources">
            <h2>${each(PAGE.sources)}</h2>
            ${[...sources.values()].map(
              ({ title, byline, published, url }) =>
                html`<p>
                  ${url === undefined ? html`<strong>${each(title)}</strong>` : html`<a href="${url}" rel="noreferrer">${each(title)}</a>`}
                  <span class="said"
                    >${each(byline)} · ${inEach((language) => scripted(language, formatTime(published, dataLanguage(language))))}</span
                  >
                </p>`,
            )}
          </section>
        </main>
        <script>
          ${new Html(SCRIPT)};
        </script>
      </body>
    </html> `;
  return whole.text;
}
