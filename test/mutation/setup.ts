import fc from 'fast-check';

// The same stories for every mutant, fewer of them, and no shrinking: only whether a mutant is caught matters.
fc.configureGlobal({ seed: 20, numRuns: 25, endOnFailure: true });
