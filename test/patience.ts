import { configure } from '@testing-library/react';

// A test set-up: parts that are fetched when opened take longer on a busy machine than the library's one second.
configure({ asyncUtilTimeout: 10_000 });
