package io.certwright.discovery.task.db;

import io.certwright.discovery.calendar.ScheduleKind;
import io.certwright.discovery.task.Overlap;
import io.certwright.discovery.task.Versions;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "task")
public class TaskRow extends PanacheEntityBase {

  @Id public UUID id;

  public long version;
  public String name;

  @Column(name = "account_id")
  public UUID accountId;

  @JdbcTypeCode(SqlTypes.JSON)
  public String scope;

  @Enumerated(EnumType.STRING)
  public ScheduleKind schedule;

  @Column(name = "schedule_text")
  @JdbcTypeCode(SqlTypes.JSON)
  public String scheduleText;

  @Enumerated(EnumType.STRING)
  public Overlap overlap;

  public boolean enabled;

  @Column(name = "next_run_at")
  public Instant nextRunAt;

  @Enumerated(EnumType.STRING)
  public Versions versions;

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "updated_at")
  public Instant updatedAt;
}
