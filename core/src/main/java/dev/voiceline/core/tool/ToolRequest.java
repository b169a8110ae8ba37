package dev.voiceline.core.tool;

/** The model's wish to have a function run. */
public record ToolRequest(ToolCallId id, String name, ToolArguments arguments) {}
