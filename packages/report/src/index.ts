export { toAnnotations, type Annotation } from './annotations/index.js';
export { renderDoctor, type DoctorView } from './doctor/index.js';
export { toVerdictLine } from './findings/index.js';
export { renderHistory, renderTrend } from './html/index.js';
export { toJunit } from './junit/index.js';
export { renderMarkdown, renderNotes, renderSummary, type LinkBase } from './markdown/index.js';
export { toSarif, type SarifLog } from './sarif/index.js';
export { renderTerminal, wrapText } from './terminal/index.js';
export { showControls } from './text/index.js';
