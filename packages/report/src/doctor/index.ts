export type { DoctorView } from './doctor-view.js';
export { renderDoctor } from './render-doctor.js';
