export { renderDoctor, type DoctorView } from './render-doctor.js';
