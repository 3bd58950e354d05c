import type { DoctorReport } from '@shipworthy/contract/doctor';
import type { TerminalOptions } from '../terminal/index.js';
import type { DoctorView } from './doctor-view.js';
import { renderDoctorMarkdown } from './render-doctor-markdown.js';
import { renderDoctorText } from './render-doctor-text.js';

/** The report of `doctor` in the forms that people read. */
export function renderDoctor(report: DoctorReport, view: DoctorView): { readonly markdown: string; readonly text: (options: TerminalOptions) => string } {
  return { markdown: renderDoctorMarkdown(report, view), text: (options) => renderDoctorText(report, view, options) };
}
