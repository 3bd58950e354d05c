import type { doctor, InputsOf } from '@shipworthy/contract/inputs';

export type DoctorInputs = InputsOf<typeof doctor>;
