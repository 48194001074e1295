/// In which form the words of a meeting reached the record. Only a verbatim record is the record; every figure
/// says which forms it counts.
public enum RecordForm: String, Sendable, Codable, CaseIterable {
  /// The official record, edited and translated by the Secretariat.
  case verbatim = "verbatim record"
  /// A paraphrase by the Department of Global Communications: never counted as the record.
  case pressRelease = "press release"
  /// Texts that delegations handed in, as written and not as spoken.
  case filed = "filed statements"
  /// A collection of texts made by researchers, such as the General Debate corpus.
  case corpus = "corpus of speeches"
  /// Who spoke, in which order, without the words.
  case speakers = "table of speakers"
}
