package io.certwright.testkit.rules.sample.words.registry;

public final class AccountManager {}
