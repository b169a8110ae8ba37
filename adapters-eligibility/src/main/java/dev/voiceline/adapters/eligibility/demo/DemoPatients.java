package dev.voiceline.adapters.eligibility.demo;

import static dev.voiceline.adapters.eligibility.demo.Plan.Benefit.bare;
import static dev.voiceline.adapters.eligibility.demo.Plan.Benefit.copay;
import static dev.voiceline.core.eligibility.PriorAuthorization.NOT_REQUIRED;
import static dev.voiceline.core.eligibility.PriorAuthorization.REQUIRED;
import static dev.voiceline.core.eligibility.PriorAuthorization.UNKNOWN;

import dev.voiceline.adapters.eligibility.demo.Patient.Coverage;
import dev.voiceline.core.eligibility.Deductible;
import dev.voiceline.core.eligibility.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The table of patients. Nobody in it exists. The keys of the benefits are X12 service type codes.
 */
final class DemoPatients {
  static final String ADVANCED_IMAGING = "62";
  static final String OFFICE_VISIT = "98";
  static final String SPECIALIST = "3";
  static final String URGENT_CARE = "UC";
  static final String EMERGENCY = "86";
  static final String PHARMACY = "88";
  static final String BRAND_NAME = "91";
  static final String GENERIC = "92";

  static final List<Patient> ALL =
      List.of(
          Patient.of(
              "MB123456",
              "1985-03-15",
              new Coverage.Active(
                  new Plan(
                      new Deductible.Remaining(Money.dollars(1_050)),
                      Map.of(
                          ADVANCED_IMAGING, copay(50, REQUIRED),
                          OFFICE_VISIT, copay(25, NOT_REQUIRED),
                          SPECIALIST, copay(40, NOT_REQUIRED),
                          PHARMACY, copay(10, NOT_REQUIRED),
                          GENERIC, copay(10, NOT_REQUIRED),
                          BRAND_NAME, copay(45, UNKNOWN))))),
          Patient.of(
              "MB789012",
              "1990-07-22",
              new Coverage.Active(
                  new Plan(
                      new Deductible.Met(),
                      Map.of(
                          ADVANCED_IMAGING, copay(75, REQUIRED),
                          OFFICE_VISIT, copay(25, NOT_REQUIRED),
                          URGENT_CARE, bare(),
                          EMERGENCY, bare(),
                          PHARMACY, copay(15, NOT_REQUIRED),
                          GENERIC, copay(15, NOT_REQUIRED),
                          BRAND_NAME, copay(60, REQUIRED))))),
          Patient.of("MB345678", "1975-11-30", new Coverage.Terminated(LocalDate.of(2026, 6, 30))));

  private DemoPatients() {}
}
