//! api-tests
