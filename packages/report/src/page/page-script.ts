/**
 * Filter, opening and printing; the page is whole without it. A constant that holds nothing of any document: the page's policy knows it by
 * its hash.
 */
export const pageScript = `(() => {
  const byId = (id) => document.getElementById(id);
  const [form, text, outcome, status] = ['filter', 'filter-text', 'filter-outcome', 'filter-status'].map(byId);
  const entries = [...document.querySelectorAll('[data-outcome]')].map((element) => ({ element, words: null }));
  const holders = [...document.querySelectorAll('.block, .file')].filter((one) => one.querySelector('[data-outcome]'));
  const all = () => [...document.querySelectorAll('main details')];
  let opened = [];
  const apply = () => {
    const wanted = text.value.trim().toLowerCase();
    const outcomes = outcome.value === '' ? null : outcome.value.split(' ');
    for (const details of opened) details.open = false;
    opened = [];
    let shown = 0;
    for (const entry of entries) {
      entry.words ??= entry.element.textContent.toLowerCase();
      const fits = (outcomes === null || outcomes.includes(entry.element.dataset.outcome)) && (wanted === '' || entry.words.includes(wanted));
      entry.element.hidden = !fits;
      if (!fits) continue;
      shown += 1;
      const fold = wanted === '' && outcomes === null ? null : entry.element.closest('details.block:not([open])');
      if (fold !== null) { fold.open = true; opened.push(fold); }
    }
    for (const holder of holders) holder.hidden = !holder.querySelector('[data-outcome]:not([hidden])');
    status.textContent = wanted === '' && outcomes === null ? '' : shown + ' of ' + entries.length + ' entries';
  };
  const reveal = () => {
    const target = location.hash.length > 1 ? byId(location.hash.slice(1)) : null;
    if (target === null) return;
    if (target.hidden || target.closest('[hidden]')) { text.value = ''; outcome.value = ''; apply(); }
    for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    target.scrollIntoView();
  };
  // What does not scroll needs no stop on the way of a keyboard.
  const place = () => { for (const one of document.querySelectorAll('[role=group][tabindex]')) one.tabIndex = one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight ? 0 : -1; };
  let folded = [];
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  text.addEventListener('input', apply);
  outcome.addEventListener('change', apply);
  byId('open-all').addEventListener('click', () => { for (const one of all()) one.open = true; });
  byId('close-all').addEventListener('click', () => { for (const one of all()) one.open = false; });
  addEventListener('resize', place);
  document.addEventListener('toggle', place, true);
  addEventListener('hashchange', reveal);
  addEventListener('beforeprint', () => { folded = all().filter((one) => !one.open); for (const one of folded) one.open = true; });
  addEventListener('afterprint', () => { for (const one of folded) one.open = false; });
  place();
  reveal();
})();`;
