/** From the certificate to the military ID: hand-over, the clock of 30 days, collection, enquiries (DOMAIN §4). */
export const followupOperations = {};
