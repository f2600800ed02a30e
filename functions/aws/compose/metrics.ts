export const metricNamespace = 'Samspil';

/** The metrics that the functions publish themselves. */
export type MetricName = 'CasesBehindFeed' | 'Refusals' | 'DueItemsOverdue' | 'CitizensProbed';
