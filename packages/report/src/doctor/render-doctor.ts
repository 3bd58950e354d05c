import type { DoctorReport } from '@shipworthy/contract/doctor';
import type { TerminalOptions } from '../terminal/index.js';
import { renderDoctorMarkdown } from './render-doctor-markdown.js';
import { renderDoctorText } from './render-doctor-text.js';

export interface DoctorView {
  /** Show what is fine as well. */
  readonly all: boolean;
}

/** The report of `doctor` in the forms that people read. */
export function renderDoctor(report: DoctorReport, view: DoctorView): { readonly markdown: string; readonly text: (options: TerminalOptions) => string } {
  return { markdown: renderDoctorMarkdown(report, view), text: (options) => renderDoctorText(report, view, options) };
}
