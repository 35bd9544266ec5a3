package io.certwright.emulator.http;

/** Something that answers HTTP: one of Azure's services. May block; never throws for bad input. */
@FunctionalInterface
public interface Service {

  Reply answer(Request request);
}
