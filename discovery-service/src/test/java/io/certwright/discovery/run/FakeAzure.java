package io.certwright.discovery.run;

import io.certwright.contracts.Environment;
import io.certwright.discovery.budget.VaultTraffic;
import io.certwright.discovery.inventory.ListedCertificate;
import io.certwright.discovery.inventory.Scan;
import io.certwright.discovery.inventory.SeenCertificate;
import io.certwright.discovery.inventory.Stocktaking;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.ResourceGroup;
import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.Subscription;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultAddress;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Subscriptions and vaults as a test wants them. */
final class FakeAzure implements VaultsOfAccount, AccountView, VaultScanner, ResourceManager {

  private final Map<UUID, List<Vault>> vaults = new LinkedHashMap<>();
  private final Map<UUID, Failure> refusals = new HashMap<>();
  private final Map<String, List<SeenCertificate>> certificates = new HashMap<>();
  private final Map<String, Deque<Obstacle>> obstacles = new HashMap<>();
  private final Map<String, RuntimeException> lookUps = new HashMap<>();
  RuntimeException failure;
  RuntimeException scanFailure;
  int scans;
  private List<String> shown;

  FakeAzure vault(UUID subscription, String name, SeenCertificate... held) {
    VaultId id = new VaultId(subscription, "rg", name);
    String uri = "https://" + name + ".vault.azure.net/";
    vaults
        .computeIfAbsent(subscription, key -> new ArrayList<>())
        .add(
            new Vault(
                id,
                VaultAddress.of(uri, AzureCloud.of(Environment.AZURE)),
                "westeurope",
                false,
                AccessModel.RBAC,
                Map.of()));
    certificates.put(uri, List.of(held));
    return this;
  }

  /** The next scans of that vault meet these, one each. */
  FakeAzure obstacles(String name, Obstacle... met) {
    obstacles.put("https://" + name + ".vault.azure.net/", new ArrayDeque<>(List.of(met)));
    return this;
  }

  FakeAzure refuse(UUID subscription, Failure refusal) {
    vaults.computeIfAbsent(subscription, key -> new ArrayList<>());
    refusals.put(subscription, refusal);
    return this;
  }

  /** Looking up that vault by its id fails. */
  FakeAzure refuse(String name, RuntimeException refusal) {
    lookUps.put(name, refusal);
    return this;
  }

  @Override
  public AccountView of(KnownAccount account) {
    if (failure != null) {
      throw failure;
    }
    return this;
  }

  @Override
  public ScanOutcome scan(
      KnownAccount account, String vaultUri, Stocktaking stock, VaultTraffic traffic) {
    scans++;
    if (scanFailure != null) {
      throw scanFailure;
    }
    Deque<Obstacle> met = obstacles.getOrDefault(vaultUri, new ArrayDeque<>());
    if (!met.isEmpty()) {
      return new ScanOutcome.Unreadable(met.poll(), new Requests(1, 0, 0));
    }
    List<SeenCertificate> held = certificates.get(vaultUri);
    stock.page(held.stream().map(Scan::listed).toList());
    Set<String> wanted =
        stock.wanted().stream().map(ListedCertificate::key).collect(Collectors.toSet());
    stock.take(
        held.stream()
            .filter(seen -> wanted.contains(seen.key()))
            .map(seen -> seen.listedAs(Scan.listed(seen).digest()))
            .toList());
    return new ScanOutcome.Seen(new Requests(1, wanted.size(), 0), null);
  }

  /** What Resource Graph shows; without it, the account may not ask it. */
  FakeAzure graph(String... names) {
    shown = List.of(names);
    return this;
  }

  @Override
  public ResourceManager manager() {
    return this;
  }

  @Override
  public List<Vault> queryVaults(List<UUID> subscriptions) {
    if (shown == null) {
      throw new Failure(FailureCode.AZURE_REFUSED, "Resource Graph says no.");
    }
    return vaults.values().stream()
        .flatMap(List::stream)
        .filter(vault -> shown.contains(vault.id().name()))
        .filter(
            vault -> subscriptions.isEmpty() || subscriptions.contains(vault.id().subscription()))
        .toList();
  }

  @Override
  public int requests() {
    return 1;
  }

  @Override
  public List<Subscription> subscriptions() {
    return vaults.keySet().stream().map(id -> new Subscription(id, "name", "Enabled")).toList();
  }

  @Override
  public List<ResourceGroup> resourceGroups(UUID subscription) {
    return List.of();
  }

  @Override
  public List<Vault> vaults(UUID subscription) {
    if (refusals.containsKey(subscription)) {
      throw refusals.get(subscription);
    }
    return vaults.getOrDefault(subscription, List.of());
  }

  @Override
  public Optional<Vault> vault(VaultId id) {
    if (lookUps.containsKey(id.name())) {
      throw lookUps.get(id.name());
    }
    return vaults.values().stream()
        .flatMap(List::stream)
        .filter(vault -> vault.id().key().equals(id.key()))
        .findFirst();
  }
}
