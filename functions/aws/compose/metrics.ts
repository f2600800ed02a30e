export const metricNamespace = 'Samspil';

/** What the functions count themselves. */
export type MetricName = 'CasesBehindFeed' | 'Refusals' | 'DueItemsOverdue' | 'CitizensProbed';
