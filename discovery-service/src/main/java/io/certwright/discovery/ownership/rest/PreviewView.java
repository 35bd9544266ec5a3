package io.certwright.discovery.ownership.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.discovery.ownership.PreviewRules.Preview;
import io.certwright.discovery.ownership.PreviewRules.Sample;
import io.certwright.discovery.ownership.PreviewRules.Share;
import java.util.List;
import java.util.UUID;

/**
 * What rules would do.
 *
 * @param complete false when there was no time to look at every certificate
 * @param changed certificates whose owner would be another one, or gone
 */
public record PreviewView(
    int examined, boolean complete, List<RuleShare> rules, ShareView unowned, ShareView changed) {

  public record RuleShare(String name, int count, List<SampleView> samples) {}

  public record ShareView(int count, List<SampleView> samples) {

    static ShareView of(Share share) {
      return new ShareView(share.count(), SampleView.of(share));
    }
  }

  /**
   * @param owner absent for none
   * @param ownerNow absent for none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SampleView(
      UUID certificateId, String vault, String certificateName, String owner, String ownerNow) {

    static List<SampleView> of(Share share) {
      return share.samples().stream().map(SampleView::of).toList();
    }

    private static SampleView of(Sample sample) {
      return new SampleView(
          sample.candidate().locationId(),
          sample.candidate().vault(),
          sample.candidate().certificateName(),
          sample.owner(),
          sample.candidate().owner());
    }
  }

  static PreviewView of(Preview preview) {
    return new PreviewView(
        preview.examined(),
        preview.complete(),
        preview.rules().stream()
            .map(share -> new RuleShare(share.rule(), share.count(), SampleView.of(share)))
            .toList(),
        ShareView.of(preview.unowned()),
        ShareView.of(preview.changed()));
  }
}
