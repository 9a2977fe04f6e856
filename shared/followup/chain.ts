/** Steps from the certificate to the military ID, in their order (DOMAIN §4). */
export const FOLLOWUP_STEPS = ['handedOver', 'ready', 'collected'] as const;
export type FollowupStep = (typeof FOLLOWUP_STEPS)[number];

/** Where a man's military ID is: certified: the certificate is issued and not handed over yet. */
export const FOLLOWUP_STATES = ['certified', ...FOLLOWUP_STEPS] as const;
export type FollowupState = (typeof FOLLOWUP_STATES)[number];
