/// The organisations of states that count as regional, by their id in the list of organisations, with the group of
/// the record that holds their members.
///
/// Everything else that is no state, no civil-society organisation and no guest counts as an observer.
public enum RegionalOrganisations {
  public struct Entry: Sendable, Hashable {
    public let id: String
    public let name: String
    /// The group of the record; nil where the record has no list of its members.
    public let group: String?
  }

  /// Every regional organisation that this release knows, by name.
  public static let all: [Entry] = [
    Entry(id: "african-union", name: "African Union", group: nil),
    Entry(id: "asean", name: "Association of Southeast Asian Nations", group: nil),
    Entry(id: "caricom", name: "Caribbean Community", group: nil),
    Entry(id: "csto", name: "Collective Security Treaty Organization", group: nil),
    Entry(id: "cis", name: "Commonwealth of Independent States", group: nil),
    Entry(id: "gcc", name: "Cooperation Council for the Arab States of the Gulf", group: nil),
    Entry(id: "council-of-europe", name: "Council of Europe", group: nil),
    Entry(id: "eccas", name: "Economic Community of Central African States", group: nil),
    Entry(id: "ecowas", name: "Economic Community of West African States", group: nil),
    Entry(id: "european-community", name: "European Community", group: "eu"),
    Entry(id: "european-union", name: "European Union", group: "eu"),
    Entry(id: "igad", name: "Intergovernmental Authority on Development", group: nil),
    Entry(id: "arab-league", name: "League of Arab States", group: "arab-group"),
    Entry(id: "oas", name: "Organization of American States", group: nil),
    Entry(id: "osce", name: "Organization for Security and Cooperation in Europe", group: nil),
    Entry(id: "oic", name: "Organization of Islamic Cooperation", group: nil),
    Entry(id: "oif", name: "Pacific Islands Forum", group: nil),
    Entry(id: "sco", name: "Shanghai Cooperation Organization", group: nil),
    Entry(id: "sadc", name: "Southern African Development Community", group: nil),
  ]

  /// The regional organisation with an id, or nil.
  public static func entry(_ id: String?) -> Entry? { id.flatMap { id in all.first { $0.id == id } } }
}
