package io.certwright.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;

/** A part of the platform that only runs inside a framework. */
@ApplicationScoped
public class ManagedClock {}
