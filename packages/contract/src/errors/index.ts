export { errorCodes, type ErrorCode, type ErrorKind } from './error-codes.js';
export { guide } from './guide.js';
export { isShipworthyError, ShipworthyError, toFaultLine, type ErrorDetail, type Fault } from './shipworthy-error.js';
