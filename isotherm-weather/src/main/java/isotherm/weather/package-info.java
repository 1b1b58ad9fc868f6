/** Places, and the weather there: what a forecast and an area's field are, and who gives them. */
package isotherm.weather;
