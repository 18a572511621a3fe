import { json, type Route } from '../route.ts';

/** Of Millrace itself: nobody has to have one of Camunda's. */
export const license: Route = {
  changes: false,
  isPublic: true,
  answer: async () => json({ validLicense: true, licenseType: 'Apache-2.0', isCommercial: false, expiresAt: null }),
};
