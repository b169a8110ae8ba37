package dev.voiceline.server.config;

import dev.voiceline.core.cost.Ceilings;
import dev.voiceline.core.cost.PriceList;

/**
 * What calls cost, and what may be spent.
 *
 * @param prices the program's own, or the operator's
 */
public record CostSettings(PriceList prices, Ceilings ceilings) {}
