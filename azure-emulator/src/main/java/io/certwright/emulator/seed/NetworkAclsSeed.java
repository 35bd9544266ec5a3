package io.certwright.emulator.seed;

import io.certwright.emulator.network.NetworkAcls.Bypass;
import io.certwright.emulator.network.NetworkAcls.DefaultAction;
import java.util.List;

/**
 * The firewall of a vault.
 *
 * @param ipRules IPv4 addresses, or ranges of them like {@code 203.0.113.0/24}
 * @param virtualNetworkRules ARM ids of subnets
 */
public record NetworkAclsSeed(
    DefaultAction defaultAction,
    Bypass bypass,
    List<String> ipRules,
    List<String> virtualNetworkRules) {}
