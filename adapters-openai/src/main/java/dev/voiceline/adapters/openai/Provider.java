package dev.voiceline.adapters.openai;

/** Who runs the service, and what the settings are called that belong to it. */
public enum Provider {
  OPENAI(
      "openai",
      "OpenAI",
      "OPENAI_API_KEY",
      "OPENAI_REALTIME_URL",
      "OPENAI_REALTIME_MODEL",
      "a secret key from https://platform.openai.com/api-keys"),
  AZURE(
      "azure",
      "Azure OpenAI",
      "AZURE_OPENAI_API_KEY",
      "azure.url",
      "azure.deployment",
      "a key of the resource, from \"Keys and Endpoint\" in the Azure portal");

  private final String serviceName;
  private final String label;
  private final String keySetting;
  private final String urlSetting;
  private final String modelSetting;
  private final String keySource;

  Provider(
      String serviceName,
      String label,
      String keySetting,
      String urlSetting,
      String modelSetting,
      String keySource) {
    this.serviceName = serviceName;
    this.label = label;
    this.keySetting = keySetting;
    this.urlSetting = urlSetting;
    this.modelSetting = modelSetting;
    this.keySource = keySource;
  }

  /** A short word for logs and metrics: {@code openai} or {@code azure}. */
  public String serviceName() {
    return serviceName;
  }

  /** As it stands in a sentence. */
  String label() {
    return label;
  }

  String keySetting() {
    return keySetting;
  }

  String urlSetting() {
    return urlSetting;
  }

  String modelSetting() {
    return modelSetting;
  }

  /** Where a key comes from. */
  String keySource() {
    return keySource;
  }
}
