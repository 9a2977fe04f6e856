/**
 * Two days of three periods, two rooms. Geo has three lectures that should be spread over two days; Alg and Geo are in
 * one curriculum, Geo and Law have one teacher, Sea stands alone, and Alg may not be held in the first period.
 */
export const TINY_CTT = `Name: Tiny
Courses: 4
Rooms: 2
Days: 2
Periods_per_day: 3
Curricula: 1
Constraints: 1

COURSES:
Alg Abel 1 1 10
Geo\tGauss 3 2 30
Law Gauss 1 1 5
Sea Ito  1 1 45

ROOMS:
Small 30
Large\t40

CURRICULA:
q1  2 Alg Geo

UNAVAILABILITY_CONSTRAINTS:
Alg 0 0

END.
`;
