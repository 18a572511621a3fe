import { json, type Route } from '../route.ts';

/** Of Millrace itself: no license of Camunda's is needed. */
export const license: Route = {
  changes: false,
  isPublic: true,
  answer: async () => json({ validLicense: true, licenseType: 'Apache-2.0', isCommercial: false, expiresAt: null }),
};
