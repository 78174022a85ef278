/** Projects that need nothing but this folder. */
export const QUICK_PROJECTS = ['unit', 'infra'];

/** Projects that share one local cloud. Its addresses stand in the file that GOVUC_ENDPOINTS names. */
export const CLOUD_PROJECTS = ['tasks', 'workflow', 'api', 'browser'];
