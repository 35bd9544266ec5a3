package io.certwright.account.vaultcheck.local;

import io.certwright.account.vaultcheck.HostNames;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Resolves by what the machine resolves with. */
public final class JdkHostNames implements HostNames {

  @Override
  public Resolution resolve(String host) {
    try {
      return new Resolution.Found(List.of(InetAddress.getAllByName(host)));
    } catch (UnknownHostException unknown) {
      return new Resolution.NotFound("the resolver of this machine knows no such name.");
    }
  }
}
