/** Papers of exams, certificates and what follows them (DOMAIN §10). */
export const examPapersOperations = {};
