/** By what somebody asks about a man: what the QR holds, the certificate's number, the IIN or the name. */
export const ENQUIRY_KINDS = ['code', 'number', 'iin', 'name'] as const;
export type EnquiryKind = (typeof ENQUIRY_KINDS)[number];
