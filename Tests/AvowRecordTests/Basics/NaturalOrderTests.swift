import AvowRecord
import Testing

@Suite("Natural order")
struct NaturalOrderTests {
  @Test("numbers inside texts are compared by value")
  func numbers() {
    #expect(NaturalOrder.precedes("A/72/PV.99", "A/72/PV.100"))
    #expect(!NaturalOrder.precedes("A/72/PV.100", "A/72/PV.99"))
    #expect(NaturalOrder.precedes("A/9", "A/63"))
    #expect(NaturalOrder.precedes("x99999999999999999998", "x99999999999999999999"))
  }

  @Test("nothing precedes itself, and of two different texts one precedes")
  func strict() {
    let texts = [
      "", "0", "00", "007", "7", "7a", "07", "a", "a0", "a00", "A/RES/1", "A/RES/01", "é", "a1b2", "a1b10",
      "a01b2",
    ]
    for one in texts {
      #expect(!NaturalOrder.precedes(one, one))
      for other in texts where one != other {
        #expect(NaturalOrder.precedes(one, other) != NaturalOrder.precedes(other, one), "\(one), \(other)")
        for third in texts where NaturalOrder.precedes(one, other) && NaturalOrder.precedes(other, third) {
          #expect(NaturalOrder.precedes(one, third), "\(one), \(other), \(third)")
        }
      }
    }
  }
}
