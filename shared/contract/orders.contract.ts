/** Orders on leaving the list: graduation and expulsion, with the oath list (DOMAIN §4, §10). */
export const ordersOperations = {};
