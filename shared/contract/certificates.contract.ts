/** The register of numbered blanks, certificates, the key they are signed with and their check (DOMAIN §7). */
export const certificatesOperations = {};
