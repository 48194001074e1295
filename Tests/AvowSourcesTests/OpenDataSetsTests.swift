import AvowSources
import Testing

@Suite("Open data")
struct OpenDataSetsTests {
  @Test(
    "every set names its home, its licence, a source that exists, and a way to fetch it or why there is none")
  func complete() {
    #expect(Set(OpenDataSets.list.map(\.id)).count == OpenDataSets.list.count)
    for set in OpenDataSets.list {
      #expect(set.home.hasPrefix("https://"))
      #expect(!set.licence.isEmpty)
      #expect(!set.files.isEmpty)
      #expect(set.files.allSatisfy { $0.source.map { AllSources.source(id: $0) != nil } ?? true })
      #expect(set.byHand != nil || set.dataverse != nil || set.files.allSatisfy { $0.url != nil })
    }
  }
}
