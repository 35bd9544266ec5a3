/** What the tests of every module share: real servers, and the rules of the house. */
package io.certwright.testkit;
