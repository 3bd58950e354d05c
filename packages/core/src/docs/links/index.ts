export { checkLinks } from './check-links.js';
export { listOtherMarkup } from './list-other-markup.js';
export { openNameSearch } from './name-search.js';
