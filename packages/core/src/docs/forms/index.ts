export { checkForms } from './check-forms.js';
