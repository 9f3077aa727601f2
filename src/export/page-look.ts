/** How the page of the record looks, and the little that moves on it: choosing a language, and searching. It stands without either. */
import { COLOURS } from '../picture/design.ts';
import type { Theme } from '../picture/design.ts';

const variables = (theme: Theme): string =>
  Object.entries(COLOURS[theme])
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

export const STYLE = `
:root{${variables('light')};color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{${variables('dark')}}}
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem}
body{margin:0 auto;max-width:46rem;padding:0 1rem 4rem;background:var(--paper);color:var(--ink);font:1.05rem/1.6 system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
header{padding:2rem 0 0}
h1{font-size:1.9rem;line-height:1.25;margin:.4rem 0;border-top:.4rem solid var(--accent);padding-top:1rem}
h2{font-size:1.35rem;margin:2.6rem 0 .4rem;border-bottom:1px solid var(--rule);padding-bottom:.3rem}
h3{font-size:1.15rem;margin:1.4rem 0 .3rem}
h4{font-size:1rem;color:var(--accent);margin:.9rem 0 .2rem}
p{margin:.3rem 0}
.bar{position:sticky;top:0;display:flex;flex-wrap:wrap;gap:.5rem;padding:.7rem 0;background:var(--paper);border-bottom:1px solid var(--rule)}
.bar input{flex:1 1 12rem;min-width:0;font:inherit;padding:.35rem .6rem;border:1px solid var(--muted);border-radius:.3rem;background:var(--paper);color:var(--ink)}
.bar button{font:inherit;padding:.35rem .6rem;border:1px solid var(--rule);border-radius:.3rem;background:none;color:var(--ink);cursor:pointer}
.bar button[aria-pressed=true]{border-color:var(--accent);color:var(--accent);font-weight:600}
nav{margin:1rem 0}nav a{margin-right:1rem;white-space:nowrap}
a{color:var(--accent)}
.fact{padding:.7rem 0;border-bottom:1px solid var(--rule)}
.fact:target{outline:3px solid var(--accent);outline-offset:.3rem}
.said,.place,.note{color:var(--muted);font-size:.9rem}
.note{border-left:.25rem solid var(--rule);padding-left:.7rem}
.chart{margin:1rem 0}
.chart li{list-style:none;margin:.8rem 0}
.chart ul{padding:0}
.chart .row{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem 1rem}
.track{position:relative;height:.9rem;background:var(--track);border-radius:.2rem;overflow:hidden}
.track i{position:absolute;top:0;bottom:0;left:0}
.far{background:var(--range)}.near{background:var(--bar)}
.forecast i{background:repeating-linear-gradient(135deg,var(--forecast) 0 4px,var(--paper) 4px 8px);border:2px solid var(--forecast)}
[hidden]{display:none}
html[data-language=en] [data-in]:not([data-in=en]),html[data-language=zh] [data-in]:not([data-in=zh]),html[data-language=zh-Hant] [data-in]:not([data-in=zh-Hant]){display:none}
@media print{.bar,nav{display:none}}
`;

export const SCRIPT = `
const root=document.documentElement;
const buttons=[...document.querySelectorAll('[data-choose]')];
const choose=language=>{root.dataset.language=language;root.lang=language;for(const one of buttons)one.setAttribute('aria-pressed',String(one.dataset.choose===language));};
const own=(navigator.language||'en').toLowerCase();
choose(/^zh-(tw|hk|mo|hant)/.test(own)?'zh-Hant':own.startsWith('zh')?'zh':'en');
for(const one of buttons)one.addEventListener('click',()=>choose(one.dataset.choose));
const facts=[...document.querySelectorAll('.fact')].map(element=>({element,text:element.textContent.toLowerCase()}));
const topics=[...document.querySelectorAll('.topic')];
const none=document.getElementById('none');
document.getElementById('search').addEventListener('input',event=>{
const words=event.target.value.toLowerCase().split(/\\s+/).filter(Boolean);
let found=0;
for(const {element,text} of facts){const fits=words.every(word=>text.includes(word));element.hidden=!fits;if(fits)found+=1;}
for(const topic of topics)topic.hidden=!topic.querySelector('.fact:not([hidden])');
none.hidden=found>0;
});
`;
