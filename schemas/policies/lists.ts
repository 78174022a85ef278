/** Figures of mailing lists that no paragraph gives: what one request may bring. */

/** Addresses that a request adds to a list, or takes out of it. */
export const membersAtOnce = 1000;
/** Lists that a request adds an account to, or takes it out of. */
export const listsAtOnce = 100;

/** Addresses that one field of participants takes: our figure. */
export const emailsAtOnce = 100;
