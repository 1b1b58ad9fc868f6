/** Numbers, checked, told and averaged. */
package isotherm.number;
